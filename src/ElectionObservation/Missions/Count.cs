using System.Runtime.CompilerServices;

namespace ElectionObservation.Missions;

/// <summary>Refuses negative counts, and tells them from counts that are not stated.</summary>
internal static class Count
{
    public static int? OrNotStated(int? count, [CallerArgumentExpression(nameof(count))] string name = "") =>
        count is < 0 ? throw new ArgumentOutOfRangeException(name, count, "A count is zero or more.") : count;
}
