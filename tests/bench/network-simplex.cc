// The reference of the matching bench: LEMON's network simplex on the same market.
// network-simplex FILE ROUNDS prints the least milliseconds of a round and the total cost.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <vector>

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, std::int64_t>;

template <typename T>
std::vector<T> read(std::FILE* file, std::size_t count) {
  std::vector<T> values(count);
  if (std::fread(values.data(), sizeof(T), count, file) != count) std::exit(2);
  return values;
}

int main(int, char** arguments) {
  std::FILE* file = std::fopen(arguments[1], "rb");
  if (!file) return 2;
  const auto sizes = read<std::int32_t>(file, 3);
  const int students = sizes[0], sponsors = sizes[1], edges = sizes[2];
  const auto start = read<std::int32_t>(file, students + 1);
  const auto sponsor = read<std::int32_t>(file, edges);
  const auto places = read<std::int32_t>(file, sponsors);
  const auto cost = read<double>(file, edges);
  const auto penalty = read<double>(file, students);

  double least = std::numeric_limits<double>::max();
  std::int64_t total = 0;
  for (int round = std::atoi(arguments[2]); round > 0; round--) {
    const auto began = std::chrono::steady_clock::now();
    Graph graph;
    graph.reserveNode(students + sponsors + 1);
    graph.reserveArc(edges + students + sponsors);
    for (int node = 0; node <= students + sponsors; node++) graph.addNode();
    Graph::ArcMap<int> capacity(graph);
    Graph::ArcMap<std::int64_t> price(graph);
    Graph::NodeMap<int> supply(graph, 0);
    const auto connect = [&](int from, int to, int most, double unit) {
      const auto arc = graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
      capacity[arc] = most;
      price[arc] = static_cast<std::int64_t>(unit);
    };
    const int nowhere = students + sponsors;
    for (int student = 0; student < students; student++) {
      supply[graph.nodeFromId(student)] = 1;
      for (int edge = start[student]; edge < start[student + 1]; edge++)
        connect(student, students + sponsor[edge], 1, cost[edge]);
      connect(student, nowhere, 1, penalty[student]);
    }
    for (int one = 0; one < sponsors; one++) connect(students + one, nowhere, places[one], 0);
    supply[graph.nodeFromId(nowhere)] = -students;

    Simplex simplex(graph);
    simplex.upperMap(capacity).costMap(price).supplyMap(supply);
    if (simplex.run() != Simplex::OPTIMAL) return 1;
    total = simplex.totalCost<std::int64_t>();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - began;
    least = std::min(least, taken.count());
  }
  std::printf("%.3f %lld\n", least, static_cast<long long>(total));
}
