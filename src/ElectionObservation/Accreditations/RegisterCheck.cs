using System.Globalization;
using ElectionObservation.Validation;

namespace ElectionObservation.Accreditations;

/// <summary>What the acts of a register say of each other. No person is named.</summary>
internal sealed class RegisterCheck
{
    private readonly RegisterIndex _index;
    private readonly ValueList<AccreditationAct> _acts;
    private readonly Dictionary<long, AccreditationAct> _corrected;
    private readonly HashSet<long>? _replaced;
    private readonly HashSet<long> _circular;
    private readonly List<(long Sequence, Finding Finding)> _findings = [];

    public RegisterCheck(AccreditationRegister register)
    {
        _index = register.Index;
        _acts = register.Acts;
        _replaced = _index.ReplacedAt(Instant.MaxValue, out _circular);
        HashSet<long> corrected = _index.HasCorrections ? [.. _acts.Select(static act => act.Corrects).OfType<long>()] : [];
        _corrected = _acts.Where(act => corrected.Contains(act.Sequence)).DistinctBy(static act => act.Sequence).ToDictionary(static act => act.Sequence);
    }

    /// <summary>The findings, in the order of the acts.</summary>
    public IEnumerable<Finding> Run()
    {
        AccreditationAct? before = null;
        foreach (AccreditationAct act in _acts)
        {
            if (act.Sequence == before?.Sequence)
            {
                Add(act, "register.number-repeated", Severity.Error, before.Of.Value);
            }

            CheckReferences(act);
            before = act;
        }

        for (int i = 0; i < _index.Cases; i++)
        {
            CheckCase(_index.ActsOf(i));
        }

        return _findings.OrderBy(static one => one.Sequence).Select(static one => one.Finding);
    }

    private void CheckReferences(AccreditationAct act)
    {
        if (act.ReplacedBy is { } other && !_index.TryGetCase(other, out _))
        {
            Add(act, "register.replacement-unknown", Severity.Warning, other.Value);
        }

        if (act.Applicant?.Under is { } body && !_index.TryGetCase(body, out _))
        {
            Add(act, "register.body-unknown", Severity.Warning, body.Value);
        }

        if (act.Corrects is not { } wrong)
        {
            return;
        }

        string? code = !_corrected.TryGetValue(wrong, out AccreditationAct? corrected) ? "register.correction-of-nothing"
            : corrected.Recorded > act.Recorded ? "register.correction-before-act"
            : _circular.Contains(act.Sequence) && _circular.Contains(wrong) ? "register.corrections-circular"
            : _index.CorrectionsOf(corrected).FirstOrDefault(Stands) is { } first && first != act && Stands(act) ? "register.corrected-twice"
            : null;
        if (code is not null)
        {
            Add(act, code, Severity.Error, Number(wrong));
        }
    }

    private bool Stands(AccreditationAct act) => _replaced?.Contains(act.Sequence) != true;

    private void CheckCase(ReadOnlySpan<int> places)
    {
        CaseState state = default;
        bool hasRequest = false;
        foreach (int place in places)
        {
            hasRequest |= _acts[place].Step == AccreditationStep.Requested && Stands(_acts[place]);
        }

        foreach (int place in places)
        {
            AccreditationAct act = _acts[place];
            if (!Stands(act))
            {
                continue;
            }

            bool isAsked = state.Request is not null;
            bool follows = state.Apply(act);
            if (!isAsked && act.Step is not (AccreditationStep.Invited or AccreditationStep.Requested or AccreditationStep.Struck))
            {
                bool isDecision = act.Step is AccreditationStep.Granted or AccreditationStep.Refused;
                Add(act, hasRequest ? "register.act-before-request" : isDecision ? "register.decision-without-request" : "register.act-without-request", Severity.Error);
            }
            else if (!follows)
            {
                Add(act, act.Step == AccreditationStep.Requested ? "register.request-repeated" : "register.act-does-not-follow", Severity.Warning);
            }
        }
    }

    /// <summary>The act by its number; the accreditation, what was done, and what else it is about.</summary>
    private void Add(AccreditationAct act, FindingCode code, Severity severity, params string[] subjects) =>
        _findings.Add((act.Sequence, new(code, severity, FindingKind.Consistency, $"acts[{Number(act.Sequence)}]", subjects: [act.Of.Value, $"{act.Step}", .. subjects])));

    private static string Number(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
