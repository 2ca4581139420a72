// Found undefined
function countWeights(sizes: number[]) {
  console.log(sizes[0] * sizes[1] + sizes[1]);
}
