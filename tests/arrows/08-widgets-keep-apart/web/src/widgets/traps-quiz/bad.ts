import { styles } from "../activation-picker/styles.js";
