using System.Text;

namespace ElectionObservation.Tests.Support;

/// <summary>
/// Compares text with a file of the repository that a person has read and approved. With the environment variable
/// <c>APPROVE=1</c> it writes the file instead; the change is then judged where every change is: in the diff.
/// </summary>
internal static class Approved
{
    // Two blocks of one file may be approved at the same time by tests that run in parallel.
    private static readonly Lock Gate = new();

    /// <summary>The root of the repository: the folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Fails unless <paramref name="actual"/> is what the file holds; its path starts at the root of the repository.</summary>
    public static void Matches(string actual, string relativePath)
    {
        lock (Gate)
        {
            Compare(Normalised(actual), relativePath, received: ".received");
        }
    }

    /// <summary>
    /// Fails unless <paramref name="actual"/> is what stands in the Markdown file between the lines
    /// <c>&lt;!-- begin: NAME --&gt;</c> and <c>&lt;!-- end: NAME --&gt;</c>.
    /// </summary>
    public static void MatchesBlock(string actual, string relativePath, string blockName)
    {
        lock (Gate)
        {
            Compare(WithBlock(Normalised(actual), relativePath, blockName), relativePath, received: $".{blockName}.received");
        }
    }

    private static void Compare(string actual, string relativePath, string received)
    {
        string path = Path.Combine(Repository, relativePath);
        string receivedPath = Path.ChangeExtension(path, null) + received + Path.GetExtension(path);
        string? approved = File.Exists(path) ? Normalised(File.ReadAllText(path)) : null;

        if (approved != actual && Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Write(path, actual);
            approved = actual;
        }

        if (approved == actual)
        {
            File.Delete(receivedPath);
            return;
        }

        Write(receivedPath, actual);
        Assert.Fail(
            $"""
            {relativePath} {(approved is null ? "does not exist." : $"differs. {FirstDifference(approved, actual)}")}
            Received:   {Path.GetRelativePath(Repository, receivedPath)}
            To approve: run this test with the environment variable APPROVE=1 and commit {relativePath}.
            """);
    }

    private static string FirstDifference(string approved, string actual)
    {
        string[] before = approved.Split('\n');
        string[] after = actual.Split('\n');
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            First difference in line {line + 1}:
              approved: {before.ElementAtOrDefault(line) ?? "(end of file)"}
              actual:   {after.ElementAtOrDefault(line) ?? "(end of file)"}
            """;
    }

    private static string WithBlock(string block, string relativePath, string blockName)
    {
        string path = Path.Combine(Repository, relativePath);
        Assert.True(File.Exists(path), $"{relativePath} does not exist, so it has no block '{blockName}'.");

        List<string> lines = [.. Normalised(File.ReadAllText(path)).Split('\n')];
        int begin = lines.IndexOf($"<!-- begin: {blockName} -->");
        int end = lines.IndexOf($"<!-- end: {blockName} -->");
        Assert.True(
            begin >= 0 && end > begin,
            $"{relativePath} needs the lines '<!-- begin: {blockName} -->' and '<!-- end: {blockName} -->', in this order.");

        return string.Join('\n', [.. lines[..(begin + 1)], .. block.TrimEnd('\n').Split('\n'), .. lines[end..]]);
    }

    private static string Normalised(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ElectionObservation.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds ElectionObservation.sln.");
    }
}
