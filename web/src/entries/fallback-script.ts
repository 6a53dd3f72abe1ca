// The kernels as plain JavaScript in a classic script of their own, waiting under their build's name.
import { registerFallback } from "../kernels/fallback-registry.js";

registerFallback();
