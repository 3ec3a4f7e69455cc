using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace FilmClubBot.Worker.Tests.Settings;

/// <summary>Settings that containers and systemd pass as files.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");

    [Theory]
    [InlineData("xoxb-1", "xoxb-1")]
    [InlineData("xoxb-1\n", "xoxb-1")]
    [InlineData("xoxb-1\r\n", "xoxb-1")]
    [InlineData(" a b ", " a b ")]
    [InlineData("", "")]
    public void A_file_is_the_value_of_the_setting_that_it_is_named_after(string content, string value)
    {
        Write("Slack__BotToken", content);

        Assert.Equal(value, Read()["Slack:BotToken"]);
    }

    [Fact]
    public void Files_that_are_no_settings_are_left_alone()
    {
        Write("postgres-password", "p");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "kubernetes.io__serviceaccount"));

        Assert.Empty(Read().AsEnumerable());
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_no_error() =>
        Assert.Empty(new ConfigurationBuilder().Add(new SecretFiles([Path.Combine(_folder.FullName, "none")])).Build().AsEnumerable());

    [Fact]
    public void The_latter_of_two_folders_wins_and_the_environment_over_both()
    {
        var second = _folder.CreateSubdirectory("second");
        Write("Slack__BotToken", "one");
        Write("Slack__AppToken", "one");
        Write(Path.Combine(second.Name, "Slack__BotToken"), "two");

        var settings = new ConfigurationBuilder().Add(new SecretFiles([_folder.FullName, second.FullName])).AddInMemoryCollection([new("Slack:AppToken", "three")]).Build();

        Assert.Equal(("two", "three"), (settings["Slack:BotToken"], settings["Slack:AppToken"]));
    }

    [Fact]
    public void A_problem_is_located_by_the_files_path_and_an_unknown_section_is_one()
    {
        Write("Discrod__Token", "t");
        var sources = new SettingsSources(Read());

        Assert.Equal(["Discrod"], sources.TopLevel());
        Assert.Equal($"file {Path.Combine(_folder.FullName, "Discrod__Token")}", sources.Locate("Discrod"));
    }

    [Fact]
    public void A_file_that_is_too_long_is_refused_without_its_content()
    {
        Write("Slack__BotToken", "xoxb-" + new string('x', SecretFiles.MostBytes));

        var refusal = Assert.Throws<InvalidDataException>(() => Read());

        Assert.Contains("Slack__BotToken", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IConfigurationRoot Read() => new ConfigurationBuilder().Add(new SecretFiles([_folder.FullName])).Build();

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);
}
