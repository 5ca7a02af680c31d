using System.Globalization;

namespace ElectionObservation.Screens;

/// <summary>Refuses what counts nothing, naming the place: among thousands of numbers the value alone does not help.</summary>
internal static class NotNegative
{
    public static void Require(long number, long place, string name)
    {
        if (number < 0)
        {
            throw new ArgumentOutOfRangeException(name, number, string.Create(CultureInfo.InvariantCulture, $"Expected zero or more, found {number} at place {place}, counted from 0."));
        }
    }
}
