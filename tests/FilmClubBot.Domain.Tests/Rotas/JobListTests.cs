using CsCheck;
using FilmClubBot.Domain.Rotas;

namespace FilmClubBot.Domain.Tests.Rotas;

public class JobListTests
{
    [Theory]
    [InlineData("projection, door 2, bar: 3", "projection, door 2, bar 3")]
    [InlineData(" Door  staff 1 ;Bar\nintroduction", "Door staff, Bar, introduction")]
    [InlineData("room 101b, 35mm", "room 101b, 35mm")]
    [InlineData("Einlass 2,Bar", "Einlass 2, Bar")]
    [InlineData("-", "")]
    [InlineData("none", "")]
    public void Reads_what_people_type(string typed, string stored)
    {
        Assert.True(JobList.TryParse(typed, null, out var list));
        Assert.Equal(stored, list.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("2")]
    [InlineData("door 0")]
    [InlineData("door 21")]
    [InlineData("door 99999999999999999999")]
    [InlineData("door, Door 2")]
    [InlineData("a, b, c, d, e, f, g, h, i, j, k, l, m")]
    [InlineData("a job whose name is longer than any name may be")]
    public void Refuses_what_is_no_list(string typed) => Assert.False(JobList.TryParse(typed, null, out _));

    [Fact]
    public void What_is_stored_is_read_back_and_equal() =>
        Gen.Select(Gen.String[Gen.Char["abc xé"], 1, 12], Gen.Int[1, 20]).Array[1, 8].Select(jobs => string.Join(", ", jobs.Select(job => $"{job.Item1} {job.Item2}"))).Sample(typed =>
        {
            if (!JobList.TryParse(typed, null, out var list))
                return;
            Assert.Equal(list, JobList.Parse(list.Text, null));
            Assert.Equal(list.Jobs, JobList.Parse(list.Text, null).Jobs);
        });
}
