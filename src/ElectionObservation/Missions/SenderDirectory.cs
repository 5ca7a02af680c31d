using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>
/// Who is who among senders: bodies by identifier, found by any name, abbreviation or alias that is written down for them, old or new, in any
/// language. Only the very text is found, with its case and its spaces, so that nothing is ever guessed; a text is one body's only. Equal
/// when the bodies are, whatever order they were given in.
/// </summary>
public sealed record SenderDirectory
{
    private readonly ValueMap<SenderId, SendingBody> _byId;

    // All texts, in order, to be searched by halves; at the same place, whose each is.
    private readonly ImmutableArray<string> _texts;
    private readonly ImmutableArray<SenderId> _owners;

    /// <summary>Gathers bodies.</summary>
    /// <param name="bodies">The bodies, in any order.</param>
    /// <exception cref="ArgumentException">A body is given twice, or two bodies claim one text; the message names both and the text.</exception>
    public SenderDirectory(ValueList<SendingBody> bodies)
    {
        Once.Each(bodies, static body => body.Id, static id => $"The sender '{id}' is given twice.", nameof(bodies));
        _byId = [.. bodies.Select(static body => KeyValuePair.Create(body.Id, body))];
        Bodies = _byId.Select(static pair => pair.Value).ToValueList();
        var owners = new SortedDictionary<string, SenderId>(StringComparer.Ordinal);
        foreach (SendingBody body in Bodies)
        {
            foreach (string text in body.Texts)
            {
                if (!owners.TryAdd(text, body.Id) && owners[text] != body.Id)
                {
                    throw new ArgumentException($"The senders '{owners[text]}' and '{body.Id}' both claim the text '{IdentifierText.Shorten(text)}'.", nameof(bodies));
                }
            }
        }

        _texts = [.. owners.Keys];
        _owners = [.. owners.Values];
    }

    /// <summary>The bodies, in the order of their identifiers.</summary>
    public ValueList<SendingBody> Bodies { get; }

    /// <summary>The body of an identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException">The directory does not hold it; the message names those it holds.</exception>
    public SendingBody this[SenderId id] => TryGet(id, out SendingBody? body)
        ? body
        : throw new ArgumentException($"There is no sender '{id}' in the directory; there is: {(_byId.Count == 0 ? "none" : string.Join(", ", _byId.Keys))}.", nameof(id));

    /// <summary>The body of an identifier, if the directory holds it.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="body">The body.</param>
    /// <returns>Whether the directory holds it.</returns>
    public bool TryGet(SenderId id, [NotNullWhen(true)] out SendingBody? body) => _byId.TryGet(id, out body);

    /// <summary>
    /// The body that a text is an identifier, a name, an abbreviation or an alias of, now or formerly. No other case, no spaces around, no
    /// likeness: a text that is not written down is not resolved.
    /// </summary>
    /// <param name="text">The text, as published.</param>
    /// <param name="body">The body.</param>
    /// <returns>Whether the text is a body's.</returns>
    public bool TryResolve(string text, [NotNullWhen(true)] out SendingBody? body)
    {
        ArgumentNullException.ThrowIfNull(text);
        int place = _texts.BinarySearch(text, StringComparer.Ordinal);
        body = place < 0 ? null : _byId[_owners[place]];
        return body is not null;
    }

    /// <summary>The same directory with one body more, or with another text for one it holds.</summary>
    /// <param name="body">The body.</param>
    /// <exception cref="ArgumentException">Another body claims a text of it; the message names both and the text.</exception>
    public SenderDirectory With(SendingBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new([.. Bodies.Where(other => other.Id != body.Id), body]);
    }

    /// <summary>
    /// Holds the senders of published figures against the directory: senders it does not know, names that are another's or were out of use, kinds,
    /// parents and states that differ. What one side does not state differs from nothing. Findings come in the order of the figures.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="day">The day that the figures are of; <c>null</c> when that is not stated, and every name may be in use.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar, years 1 to 9998.</exception>
    public ValidationReport Check(Composition figures, LocalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (day is { } given)
        {
            IsoDay.Of(given, nameof(day));
        }

        // A sender with several lines is found wanting once, unless they say different things.
        return new(figures.BySender.SelectMany(line => Check(line.Sender, day)).Distinct().ToValueList());
    }

    /// <summary>Whether the same bodies are held.</summary>
    /// <param name="other">The other directory.</param>
    public bool Equals(SenderDirectory? other) => other is not null && Bodies == other.Bodies;

    /// <summary>The hash of the bodies.</summary>
    public override int GetHashCode() => Bodies.GetHashCode();

    /// <summary>The identifiers of the bodies.</summary>
    public override string ToString() => $"[{string.Join(", ", _byId.Keys)}]";

    private IEnumerable<Finding> Check(SendingBody named, LocalDate? day)
    {
        string path = $"bySender[{named.Kind} {named.Id}]";
        if (!TryGet(named.Id, out SendingBody? body))
        {
            yield return Consistency("composition.sender-unknown", Severity.Information, [named.Name.ToString()]);
        }

        foreach (string text in named.Name.Texts.Select(static pair => pair.Value).Distinct(StringComparer.Ordinal))
        {
            if (TryResolve(text, out SendingBody? bearer) && bearer.Id != named.Id)
            {
                yield return Consistency("composition.sender-name-of-another", Severity.Warning, [text, bearer.Id.Value]);
            }

            if (day is { } on && body is not null && body.IsOutOfUse(text, on))
            {
                // A later text may well use the later name: nothing is wrong, but who looks for the name of the day finds another.
                yield return Consistency("composition.sender-renamed", Severity.Information, [text, .. body.NamesOn(on).Select(static name => name.ToString())]);
            }
        }

        if (body is null)
        {
            yield break;
        }

        if (body.Kind != named.Kind)
        {
            yield return Consistency("composition.sender-kind-differs", Severity.Warning, [named.Kind.Value, body.Kind.Value]);
        }

        if (body.Parent is { } parent && named.Parent is { } namedParent && parent != namedParent)
        {
            yield return Consistency("composition.parent-differs", Severity.Warning, [namedParent.Value, parent.Value]);
        }

        if (body.State is { } state && named.State is { } namedState && state != namedState)
        {
            yield return Consistency("composition.state-differs", Severity.Warning, [namedState.Value, state.Value]);
        }

        Finding Consistency(FindingCode code, Severity severity, ValueList<string> subjects) =>
            new(code, severity, FindingKind.Consistency, path, subjects: subjects);
    }
}
