// Which build this is: equal builds return equal bits and may share what they have.
export { build, version } from "./generated/wasm.js";
