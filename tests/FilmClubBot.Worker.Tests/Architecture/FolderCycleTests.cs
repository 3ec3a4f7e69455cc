using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace FilmClubBot.Worker.Tests.Architecture;

/// <summary>
/// The folders of a project depend on each other in one direction: no two of them, at any depth, need each other. What is at a
/// project's root (its registration, its options) is left out, because the root composes the folders.
/// </summary>
public sealed class FolderCycleTests
{
    public static TheoryData<string> Projects => [.. DependencyRuleTests.Projects.Select(row => row.Data)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_folders_of_a_project_form_no_cycle(string project)
    {
        var architecture = new ArchLoader().LoadFilteredDirectory(AppContext.BaseDirectory, $"FilmClubBot.{project}.dll").Build();

        var results = SliceRuleDefinition.Slices().Matching($"FilmClubBot.{project}.(**)").Should().BeFreeOfCycles().Evaluate(architecture).ToList();

        Assert.NotEmpty(results);
        Assert.Empty(results.Where(result => !result.Passed).Select(result => result.Description));
    }
}
