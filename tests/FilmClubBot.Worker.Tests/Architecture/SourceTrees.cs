using FilmClubBot.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>The sources of the program, parsed once for all tests.</summary>
internal static class SourceTrees
{
    private static readonly Lazy<IReadOnlyList<SyntaxTree>> _all =
        new(() => [.. Repository.Sources(".cs").Select(source => Parse(source.Path, source.Text))]);

    public static IReadOnlyList<SyntaxTree> All => _all.Value;

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, path: path);
}
