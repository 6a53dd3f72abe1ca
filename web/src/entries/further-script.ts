// The quiz's whole bank in a classic script of its own.
import { bank as first } from "../widgets/traps-quiz/first.en.js";
import { bank as further } from "../widgets/traps-quiz/further.en.js";
import { furtherShelf } from "./further-shelf.js";

furtherShelf.put([...first, ...further]);
