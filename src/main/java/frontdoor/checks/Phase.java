package frontdoor.checks;

/// One way of looking at a service file. It must cope with any tree: the shape may be wrong.
interface Phase {

    /// @param service the whole file
    void look(Spot service, Faults faults);
}
