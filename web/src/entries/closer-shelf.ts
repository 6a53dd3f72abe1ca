// Where the script of the closer look leaves what a reader looks up, for the picker of the same build.
import { build } from "../kernels/index.js";

type Module = typeof import("../widgets/activation-picker/reference.js");

const shared = globalThis as unknown as Record<symbol, Module | undefined>;
const key = Symbol.for(`softbend.closer ${build}`);

export const closerShelf = {
  get: (): Module | undefined => shared[key],
  put: (module: Module): void => {
    shared[key] = module;
  },
};
