package frontdoor.services;

import java.util.List;
import java.util.Map;

/// The way a case goes: where it starts, what may be done at each stage, and in whose queue it waits. Maps keep the
/// file's order.
public record Course(
        List<Service.Start> start,
        Map<String, Service.Stage> stages,
        Map<String, Service.Queue> queues,
        List<Service.PriorityLine> priorities) {}
