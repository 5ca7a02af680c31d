namespace ElectionObservation.Results;

/// <summary>Sums by unit, while they grow.</summary>
internal sealed class SumTable(ProtocolForm form, Ballot ballot)
{
    private readonly Dictionary<UnitPath, Sums> _sums = [];
    private readonly List<UnitPath> _order = [];
    private readonly Sums _nothing = new(form, ballot);

    /// <summary>The sums of a unit. Who adds row by row asks again only where the unit is another.</summary>
    public Sums At(UnitPath unit)
    {
        if (!_sums.TryGetValue(unit, out Sums? sums))
        {
            sums = new(_nothing);
            _sums.Add(unit, sums);
            _order.Add(unit);
        }

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
