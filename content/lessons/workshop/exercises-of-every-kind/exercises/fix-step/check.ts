import { expect, mistake } from "exercise";

mistake(weight < 0 && weight > -10, "It still moves away from 3, only more slowly.");
expect(weight).near(3, "the weight after all steps", { within: 0.01 });
