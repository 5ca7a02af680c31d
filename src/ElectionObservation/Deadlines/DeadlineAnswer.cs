using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>What a rule about time answers for an election: a deadline, or what is still open.</summary>
public abstract record DeadlineAnswer
{
    private protected DeadlineAnswer()
    {
    }

    /// <summary>The time is known.</summary>
    public sealed record Known : DeadlineAnswer
    {
        /// <summary>States the answer.</summary>
        /// <param name="deadline">The deadline.</param>
        public Known(Deadline deadline)
        {
            ArgumentNullException.ThrowIfNull(deadline);
            Deadline = deadline;
        }

        /// <summary>The deadline.</summary>
        public Deadline Deadline { get; }
    }

    /// <summary>The time follows from milestones that are not known yet.</summary>
    public sealed record Waiting : DeadlineAnswer
    {
        /// <summary>States the answer.</summary>
        /// <param name="for">The milestones, at least one.</param>
        /// <exception cref="ArgumentException">There is none.</exception>
        public Waiting(ValueList<Milestone> @for)
        {
            For = @for.Count > 0 ? @for : throw new ArgumentException("Expected a milestone to wait for.", nameof(@for));
        }

        /// <summary>The milestones, in the order the rule needs them.</summary>
        public ValueList<Milestone> For { get; }
    }

    /// <summary>The provision is read in several ways, and each gives its own answer.</summary>
    public sealed record Readings : DeadlineAnswer
    {
        /// <summary>States the answer.</summary>
        /// <param name="answers">The answer of each reading, at least two.</param>
        /// <exception cref="ArgumentException">There are fewer than two, or one has readings of its own.</exception>
        public Readings(ValueMap<ReadingId, DeadlineAnswer> answers)
        {
            Answers = answers.Count > 1 ? answers : throw new ArgumentException($"Expected two readings or more, found {answers.Count}.", nameof(answers));
            if (answers.Any(static pair => pair.Value is Readings))
            {
                throw new ArgumentException("A reading has an answer, not readings of its own.", nameof(answers));
            }
        }

        /// <summary>The answer of each reading.</summary>
        public ValueMap<ReadingId, DeadlineAnswer> Answers { get; }
    }

    /// <summary>The time cannot be computed.</summary>
    public sealed record Problems : DeadlineAnswer
    {
        /// <summary>States the answer.</summary>
        /// <param name="all">What stands in the way, at least one problem.</param>
        /// <exception cref="ArgumentException">There is none.</exception>
        public Problems(ValueList<TimeProblem> all)
        {
            All = all.Count > 0 ? all : throw new ArgumentException("Expected a problem.", nameof(all));
        }

        /// <summary>What stands in the way.</summary>
        public ValueList<TimeProblem> All { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="known">For a deadline.</param>
    /// <param name="waiting">For milestones that are not known yet.</param>
    /// <param name="readings">For several readings.</param>
    /// <param name="problems">For problems.</param>
    public TResult Match<TResult>(
        Func<Known, TResult> known,
        Func<Waiting, TResult> waiting,
        Func<Readings, TResult> readings,
        Func<Problems, TResult> problems)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(problems);
        return this switch
        {
            Known answer => known(answer),
            Waiting answer => waiting(answer),
            Readings answer => readings(answer),
            _ => problems((Problems)this),
        };
    }

    /// <summary>The one deadline.</summary>
    /// <exception cref="InvalidOperationException">There is not exactly one; the message names what is open.</exception>
    public Deadline Single() => this is Known answer ? answer.Deadline : throw new InvalidOperationException(ToString());

    /// <summary>The answer in English.</summary>
    public sealed override string ToString() => Match(
        static answer => answer.Deadline.ToString(),
        static answer => $"Waiting for {string.Join(", ", answer.For)}.",
        static answer => string.Join("; ", answer.Answers.Select(static pair => $"{pair.Key}: {pair.Value}")),
        static answer => string.Join(' ', answer.All));
}
