namespace ElectionObservation.Terms;

/// <summary>Someone whom the limit does not bind, or whom another limit binds instead.</summary>
public abstract record Exemption
{
    private protected Exemption(TermLimit? limit)
    {
        Limit = limit ?? new TermLimit.Unlimited();
    }

    /// <summary>The limit that binds them instead; mostly none.</summary>
    public TermLimit Limit { get; }

    /// <summary>Who has a role, such as the first holder of an office.</summary>
    public sealed record OfRole : Exemption
    {
        /// <summary>Exempts a role.</summary>
        /// <param name="role">The role.</param>
        /// <param name="limit">The limit that binds them instead; <c>null</c> for none.</param>
        public OfRole(RoleId role, TermLimit? limit = null)
            : base(limit)
        {
            ArgumentNullException.ThrowIfNull(role);
            Role = role;
        }

        /// <summary>The role.</summary>
        public RoleId Role { get; }
    }

    /// <summary>Who held the office on a day, such as the one on which the limit was proposed.</summary>
    public sealed record OfHolder : Exemption
    {
        /// <summary>Exempts the holder of a day.</summary>
        /// <param name="day">The day.</param>
        /// <param name="limit">The limit that binds them instead; <c>null</c> for none.</param>
        /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
        public OfHolder(LocalDate day, TermLimit? limit = null)
            : base(limit)
        {
            Day = IsoDay.Of(day);
        }

        /// <summary>The day.</summary>
        public LocalDate Day { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="ofRole">For a role.</param>
    /// <param name="ofHolder">For the holder of a day.</param>
    public TResult Match<TResult>(Func<OfRole, TResult> ofRole, Func<OfHolder, TResult> ofHolder)
    {
        ArgumentNullException.ThrowIfNull(ofRole);
        ArgumentNullException.ThrowIfNull(ofHolder);
        return this is OfRole role ? ofRole(role) : ofHolder((OfHolder)this);
    }

    /// <summary>Whom it exempts, in English.</summary>
    public sealed override string ToString() =>
        Match(static one => $"exempt as {one.Role}", static one => $"exempt as holder on {one.Day:R}") + (Limit is TermLimit.Unlimited ? "" : $", {Limit} instead");
}
