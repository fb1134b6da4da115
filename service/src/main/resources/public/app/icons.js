/** Line icons, 20 by 20, in the colour of the text. They are decoration: the text beside them or an aria-label speaks. */
import {html, svg} from '../vendor/lit-html/lit-html.js';

const icon = (paths) => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths}</svg>`;

export const searchIcon = () => icon(svg`<circle cx="9" cy="9" r="5.500"></circle><path d="m13.200 13.200 4 4"></path>`);
export const closeIcon = () => icon(svg`<path d="m5.500 5.500 9 9m0-9-9 9"></path>`);
export const sunIcon = () => icon(svg`<circle cx="10" cy="10" r="3.500"></circle><path d="M10 2v2m0 12v2m8-8h-2M4 10H2m13.700-5.700-1.400 1.400M5.700 14.300l-1.400 1.400m11.400 0-1.400-1.400M5.700 5.700 4.300 4.300"></path>`);
export const moonIcon = () => icon(svg`<path d="M16.500 11.800A7 7 0 0 1 8.200 3.500a7 7 0 1 0 8.300 8.300z"></path>`);
export const chevronIcon = () => icon(svg`<path d="m7.500 5 5 5-5 5"></path>`);
export const backIcon = () => icon(svg`<path d="M16 10H4.500m5-5-5 5 5 5"></path>`);
export const pinIcon = () => icon(svg`<path d="M10 17.500s5.500-4.600 5.500-9a5.500 5.500 0 0 0-11 0c0 4.400 5.500 9 5.500 9z"></path><circle cx="10" cy="8.500" r="1.800"></circle>`);
export const filterIcon = () => icon(svg`<path d="M3 6h14M5.500 10h9M8.500 14h3"></path>`);
export const outIcon = () => icon(svg`<path d="M11.500 4H16v4.500M16 4l-7 7m-1.500-6H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2.500"></path>`);
export const linkIcon = () => icon(svg`<path d="m8 12 4-4M9 5.500l1.300-1.300a3.900 3.900 0 0 1 5.500 5.500L14.500 11M11 14.500l-1.300 1.300a3.900 3.900 0 0 1-5.500-5.500L5.500 9"></path>`);
export const emptyIcon = () => html`<svg class="scene" viewBox="0 0 120 80" aria-hidden="true">${svg`
  <path d="M12 66h96M24 66V40h18v26M42 66V26h22v40M64 66V46h16v20M80 66V34h16v32"></path><path class="accent" d="M49 34h8M49 42h8M49 50h8M29 48h8M85 42h6M85 50h6"></path>`}</svg>`;
export const tagIcon = () => icon(svg`<path d="M10.500 3.500h6v6l-7 7-6-6z"></path><circle cx="13.500" cy="6.500" r=".8"></circle>`);
export const documentIcon = () => icon(svg`<path d="M5 3h7l3.500 3.500V17H5zM8 9h5M8 12.500h5"></path>`);
