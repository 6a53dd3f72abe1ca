const { styles } = await import("../activation-picker/styles.js");
