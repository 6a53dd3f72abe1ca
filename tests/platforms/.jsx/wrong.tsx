// Types for the tags: `import type {} from "softbend/jsx"` once in the project.
import type {} from "softbend/jsx";

export const Typed = () => (
  <figure>
    <softmax-temperature
      temperature={[0.5]}
      logits={[2, 1, 0.1]}
      ontemperature-change={(event) => console.log(event.detail)}
    >
      Scores become shares.
    </softmax-temperature>
  </figure>
);
