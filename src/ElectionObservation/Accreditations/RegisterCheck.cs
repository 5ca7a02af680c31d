using System.Globalization;
using ElectionObservation.Validation;

namespace ElectionObservation.Accreditations;

/// <summary>What the acts of a register say of each other. No person is named.</summary>
internal static class RegisterCheck
{
    public static IEnumerable<Finding> Of(AccreditationRegister register)
    {
        RegisterIndex index = register.Index;
        var findings = new List<(long Sequence, Finding Finding)>();
        HashSet<long> numbers = index.HasCorrections ? [.. register.Acts.Select(static act => act.Sequence)] : [];
        AccreditationAct? before = null;
        foreach (AccreditationAct act in register.Acts)
        {
            if (act.Sequence == before?.Sequence)
            {
                Add(act, "register.number-repeated", Severity.Error, act.Of.Value, before.Of.Value);
            }

            if (act.Corrects is { } wrong)
            {
                CheckCorrection(act, wrong);
            }

            if (act.ReplacedBy is { } other && !index.TryGetCase(other, out _))
            {
                Add(act, "register.replacement-unknown", Severity.Warning, act.Of.Value, other.Value);
            }

            if (act.Applicant?.Under is { } body && !index.TryGetCase(body, out _))
            {
                Add(act, "register.body-unknown", Severity.Warning, act.Of.Value, body.Value);
            }

            before = act;
        }

        for (int i = 0; i < index.Cases; i++)
        {
            CheckCase(i);
        }

        return findings.OrderBy(static one => one.Sequence).Select(static one => one.Finding);

        void CheckCorrection(AccreditationAct act, long wrong)
        {
            if (!numbers.Contains(wrong))
            {
                Add(act, "register.correction-of-nothing", Severity.Error, act.Of.Value, Number(wrong));
            }
            else if (register.Acts.Any(one => one.Sequence == wrong && one.Recorded > act.Recorded))
            {
                Add(act, "register.correction-before-act", Severity.Error, act.Of.Value, Number(wrong));
            }
            else if (IsCircle(act))
            {
                Add(act, "register.corrections-circular", Severity.Error, act.Of.Value, Number(wrong));
            }
            else if (index.CorrectionsOf(register.Acts.First(one => one.Sequence == wrong)) is [.., _, _] several && several[0] != act && index.Stands(act, Instant.MaxValue) && index.Stands(several[0], Instant.MaxValue))
            {
                Add(act, "register.corrected-twice", Severity.Warning, act.Of.Value, Number(wrong));
            }
        }

        bool IsCircle(AccreditationAct act)
        {
            var met = new HashSet<long>();
            var open = new Stack<AccreditationAct>([act]);
            while (open.TryPop(out AccreditationAct? one))
            {
                foreach (AccreditationAct correction in index.CorrectionsOf(one))
                {
                    if (correction.Sequence == act.Sequence)
                    {
                        return true;
                    }

                    if (met.Add(correction.Sequence))
                    {
                        open.Push(correction);
                    }
                }
            }

            return false;
        }

        void CheckCase(int place)
        {
            CaseState state = default;
            bool hasRequest = false;
            foreach (int act in index.ActsOf(place))
            {
                hasRequest |= register.Acts[act].Step == AccreditationStep.Requested && index.Stands(register.Acts[act], Instant.MaxValue);
            }

            foreach (int at in index.ActsOf(place))
            {
                AccreditationAct act = register.Acts[at];
                if (!index.Stands(act, Instant.MaxValue))
                {
                    continue;
                }

                bool isAsked = state.Request is not null;
                bool follows = state.Apply(act);
                if (!isAsked && act.Step is not (AccreditationStep.Invited or AccreditationStep.Requested or AccreditationStep.Struck))
                {
                    bool isDecision = act.Step is AccreditationStep.Granted or AccreditationStep.Refused;
                    Add(act, hasRequest ? "register.act-before-request" : isDecision ? "register.decision-without-request" : "register.act-without-request", Severity.Error, act.Of.Value, $"{act.Step}");
                }
                else if (!follows)
                {
                    Add(act, act.Step == AccreditationStep.Requested ? "register.request-repeated" : "register.act-does-not-follow", Severity.Warning, act.Of.Value, $"{act.Step}");
                }
            }
        }

        void Add(AccreditationAct act, FindingCode code, Severity severity, params string[] subjects) =>
            findings.Add((act.Sequence, new(code, severity, FindingKind.Consistency, $"acts[{Number(act.Sequence)}]", subjects: [.. subjects])));
    }

    private static string Number(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
