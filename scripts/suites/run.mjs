// Runs a command to its end and keeps what it says.
import { spawn } from "node:child_process";
import { root } from "../root.mjs";

/** { code, output }; with `live` the output is shown as well. */
export function run(command, args, { env = process.env, cwd = root, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (chunk) => {
      output += chunk;
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** A tool from node_modules. */
export function runTool(script, args, options) {
  return run(process.execPath, [`${root}/node_modules/${script}`, ...args], options);
}

/** One test that passes when the command ends with 0, its output being the failure otherwise. */
export async function single(name, promise) {
  const { code, output } = await promise;
  return { name, failure: code === 0 ? undefined : output.trim() || `ended with ${code}` };
}
