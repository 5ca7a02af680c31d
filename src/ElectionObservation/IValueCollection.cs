namespace ElectionObservation;

/// <summary>Lets a serializer leave out what is empty, whatever the type of its items.</summary>
internal interface IValueCollection
{
    int Count { get; }
}
