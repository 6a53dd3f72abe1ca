import { load } from "../kernels/index.js";
