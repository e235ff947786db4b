export { webAddress as publicAddress } from './web-address'
