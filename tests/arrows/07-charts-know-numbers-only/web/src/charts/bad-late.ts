const { load } = await import("../kernels/index.js");
