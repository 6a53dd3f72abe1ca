// The quiz's further questions in a classic script of their own.
import { bank } from "../widgets/traps-quiz/further.en.js";
import { furtherShelf } from "./further-shelf.js";

furtherShelf.put(bank);
