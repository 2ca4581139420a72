import type { APIRoute } from "astro";

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");

const icon = (name: string, size: number, purpose = "any") => ({
  src: `${base}icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** What browsers need to install the book as an app. */
const manifest = {
  id: base,
  name: "Hidden Layers",
  short_name: "Hidden Layers",
  description:
    "A book that runs: what is the difference between a simple neural network and deep learning?",
  lang: "en",
  categories: ["education", "books"],
  start_url: base,
  scope: base,
  display: "standalone",
  // The paper of src/styles/tokens.css.
  theme_color: "#fdfcf9",
  background_color: "#fdfcf9",
  icons: [
    icon("icon-192", 192),
    icon("icon-512", 512),
    icon("icon-maskable-512", 512, "maskable"),
    { src: `${base}favicon.svg`, sizes: "any", type: "image/svg+xml", purpose: "any" },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json" },
  });
