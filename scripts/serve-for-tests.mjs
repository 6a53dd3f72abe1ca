// Serves dist/ on the port that the browser tests name.
import { serveDist } from "./serve.mjs";

await serveDist(Number(process.argv[2]));
