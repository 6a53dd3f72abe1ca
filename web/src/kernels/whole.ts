// All calls of the API, for whom the calls of one widget may not do. Classic scripts with one widget are
// built with another way to find them in this file's place.
export { load as loadWhole } from "./loader.js";
