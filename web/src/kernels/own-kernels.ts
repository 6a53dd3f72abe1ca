// The calls that this script brings: all of them. A classic script with one widget is built with those
// that its widget makes in this file's place.
export { Kernels } from "./kernels.js";
