import "../activation-picker/define.js";
