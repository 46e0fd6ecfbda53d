/** Attributes that stand for a whole name when a parallel one follows: 省级、市级数字化车间, 城市和农村污水处理率. */
export const ATTRIBUTES =
  '国家级|省部级|省级|市级|区级|县级|镇级|村级|城市|城镇|农村|乡村|城区|线上|线下|小学|初中|高中|中学|公办|民办|男性|女性|陆域|海域|境内|境外|室内|室外|新建|改建|扩建'
