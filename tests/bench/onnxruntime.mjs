// onnxruntime-web (MLAS) as a peer, one operator per model.
import { ALLOCATING, RESIDENT } from "./candidates.mjs";
import { model } from "./onnx-model.mjs";

const operators = {
  softmax: { operator: "Softmax" },
  "log-softmax": { operator: "LogSoftmax" },
  sigmoid: { operator: "Sigmoid" },
  silu: { operator: "QuickGelu", domain: "com.microsoft", attributes: { alpha: 1 } },
  tanh: { operator: "Tanh" },
  gelu: { operator: "Gelu" },
  "gelu-tanh": { operator: "Gelu", attributes: { approximate: "tanh" } },
  elu: { operator: "Elu" },
  softplus: { operator: "Softplus" },
};

/** The model computing y once, and `more` times into the void: it stays inside the runtime's memory. */
function modelOf(name, more) {
  const [operator, temperature] = name.split(" T=");
  const once = (input, output) =>
    temperature
      ? [
          { operator: "Div", inputs: [input, "temperature"], output: `${output}-shrunk` },
          { operator: "Softmax", inputs: [`${output}-shrunk`], output },
        ]
      : [{ ...operators[operator], inputs: [input], output }];
  const nodes = ["y", ...Array.from({ length: more }, (_, i) => `z${i}`)].flatMap((output) =>
    once("x", output),
  );
  return model(nodes, temperature ? { temperature: Number(temperature) } : {});
}

const MORE = 8;

/** `folder` holds the runtime's wasm files; Node finds them itself. */
export async function startOnnxRuntime(ort, folder) {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  if (folder) ort.env.wasm.wasmPaths = folder;
  // Optimization would drop what nobody reads; models of one operator have nothing to optimize.
  const options = { executionProviders: ["wasm"], graphOptimizationLevel: "disabled" };
  const start = (name, more) => ort.InferenceSession.create(modelOf(name, more), options);

  return async ({ name, x, rowLength }) => {
    const feeds = { x: new ort.Tensor("float32", x, [x.length / rowLength, rowLength]) };
    const [once, often] = [await start(name, 0), await start(name, MORE)];
    const candidate = (session, more) => {
      let y;
      const call = async () => ({ y } = await session.run(feeds));
      return { name: "onnxruntime-web", call, waits: true, read: () => y.data, ...more };
    };
    return [
      candidate(once, { way: ALLOCATING, free: () => once.release() }),
      // One run copies in and out; the difference of nine operators and one is eight operators alone.
      candidate(often, {
        way: RESIDENT,
        beyond: ALLOCATING,
        share: MORE,
        free: () => often.release(),
      }),
    ];
  };
}
