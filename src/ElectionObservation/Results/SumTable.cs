namespace ElectionObservation.Results;

/// <summary>Sums by unit, while they grow.</summary>
internal sealed class SumTable(ProtocolForm form, Ballot ballot)
{
    private readonly Dictionary<UnitPath, Sums> _sums = [];
    private readonly List<UnitPath> _order = [];
    private readonly Sums _nothing = new(form, ballot);
    private UnitPath? _last;
    private Sums? _lastSums;

    /// <summary>The sums of a unit. Stations mostly come unit by unit, so the last one is tried first.</summary>
    public Sums At(UnitPath unit)
    {
        if (ReferenceEquals(unit, _last))
        {
            return _lastSums!;
        }

        if (!_sums.TryGetValue(unit, out Sums? sums))
        {
            sums = new(_nothing);
            _sums.Add(unit, sums);
            _order.Add(unit);
        }

        (_last, _lastSums) = (unit, sums);
        return sums;
    }

    public TallyTable ToTable()
    {
        var whole = new Sums(_nothing);
        foreach (UnitPath unit in _order)
        {
            whole.Add(_sums[unit]);
        }

        return new([.. _order.Select(unit => new UnitTally(unit, _sums[unit].ToTally()))], whole.ToTally());
    }
}
