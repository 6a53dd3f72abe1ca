// The benchmark inside a page; the build makes one script of this and the peers.
import * as ort from "onnxruntime-web/wasm";
import { load } from "../../dist/esm/kernels.js";
import { startBench } from "./run.mjs";

const folder = (name) =>
  new URL(`/tests/bench/node_modules/${name}/dist/`, globalThis.location.href).href;
const paths = {
  tfjs: folder("@tensorflow/tfjs-backend-wasm"),
  onnxRuntime: folder("onnxruntime-web"),
};
globalThis.bench = await startBench({ load, ort, paths });
globalThis.document.title = "ready";
