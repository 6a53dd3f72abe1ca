// What a reader looks up in the picker's closer look, in a classic script of its own.
import * as reference from "../widgets/activation-picker/reference.js";
import { closerShelf } from "./closer-shelf.js";

closerShelf.put(reference);
