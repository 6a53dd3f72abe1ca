// Prints { api, manifest, activations } of the package in dist/esm as JSON; a process of its own, beside the bundler's.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../root.mjs";
import { apiOf } from "./api.mjs";
import { manifestOf } from "./manifest.mjs";
import { readProject } from "./project.mjs";

const softbend = await import(pathToFileURL(path.join(root, "dist/esm/index.js")));
// Minified, a class has forgotten its own name.
const classes = Object.entries(softbend).filter(([, { tag }]) => typeof tag === "string");
const project = await readProject();
const activations = (await softbend.load()).activations().map(({ id }) => id);
process.stdout.write(
  JSON.stringify({ api: apiOf(project), manifest: manifestOf(project, classes), activations }),
);
