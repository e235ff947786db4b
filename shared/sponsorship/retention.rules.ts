/** Who a refused or withdrawn case was about is erased after so many days (个人信息保护法 §47, domain §B.8). */
export const CLOSED_CASE_KEPT_DAYS = 30
