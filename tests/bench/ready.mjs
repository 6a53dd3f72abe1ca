// How a page times itself: asked from outside, it would answer after all else that the browser does.

/** Makes `ready` the milliseconds since `started` to a control, in the first element of <main>, that is laid out. */
export const timesItself = (control) => `<script>
    const ready = new Promise((resolve) => {
      const look = () => {
        const found = document.querySelector("main > *")?.shadowRoot?.querySelector('${control}');
        if (found?.getBoundingClientRect().height) resolve(performance.now() - started);
        else setTimeout(look);
      };
      look();
    });
  </script>`;
