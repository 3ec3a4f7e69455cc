using System.Reflection;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>
/// The folders of a project depend on each other in one direction: no two of them, at any depth, need each other. What is at a
/// project's root (its registration, its options) is left out, because the root composes the folders.
/// </summary>
public sealed class FolderCycleTests
{
    // Loaded once: each load reads again what the projects share.
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> _architecture = new(() => new ArchLoader().LoadAssemblies([.. Projects.Select(project => Path.Combine(AppContext.BaseDirectory, $"FilmClubBot.{project.Data}.dll")).Where(File.Exists).Select(Assembly.LoadFrom)]).Build());

    public static TheoryData<string> Projects => [.. DependencyRuleTests.Projects.Select(row => row.Data)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_folders_of_a_project_form_no_cycle(string project)
    {
        var results = SliceRuleDefinition.Slices().Matching($"FilmClubBot.{project}.(**)").Should().BeFreeOfCycles().Evaluate(_architecture.Value).ToList();

        Assert.NotEmpty(results);
        Assert.Empty(results.Where(result => !result.Passed).Select(result => result.Description));
    }
}
