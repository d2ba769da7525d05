import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const briefs = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./src/content/briefs" }),
  schema: z
    .object({
      title: z.string(),
      date: z.coerce.date(),
      address: z.string(),
      authors: z.array(z.string()),
      tags: z.array(z.string()),
    })
    .passthrough(),
});

export const collections = { briefs };
