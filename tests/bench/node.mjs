// The benchmark inside Node.
import * as ort from "onnxruntime-web";
import { load } from "../../dist/esm/kernels.js";
import { startBench } from "./run.mjs";

export const startInNode = () => startBench({ load, ort });
