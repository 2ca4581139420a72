// That falls too slowly
const answer = [100, 95, 80, 65, 55, 45];
