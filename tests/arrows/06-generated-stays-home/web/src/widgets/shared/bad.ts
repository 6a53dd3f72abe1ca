import { table } from "../../kernels/generated/table.js";
