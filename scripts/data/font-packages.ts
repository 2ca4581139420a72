/** Debian packages of fonts under the SIL Open Font License unless another license is named. */
export const TRAINING_FONTS = [
  "fonts-allerta=2.01+dfsg1-4",
  "fonts-averia-sans-gwf=1.00-2.1",
  "fonts-averia-serif-gwf=1.00-2.1",
  "fonts-bajaderka=1.0-4",
  "fonts-bebas-neue=3.0-2",
  "fonts-breip=1:0.5.1-3",
  "fonts-cabin=1.5-3",
  "fonts-cardo=1.04-3",
  "fonts-comfortaa=3.001-3",
  "fonts-courier-prime=0+git20190115-3",
  "fonts-crosextra-caladea=20200211-1",
  "fonts-dancingscript=1.2-2",
  "fonts-dejavu-core=2.37-6", // Bitstream Vera
  "fonts-dkg-handwriting=0.17-1",
  "fonts-dosis=1.7-3",
  "fonts-ebgaramond=0.016+git20210310.42d4f9f2-1",
  "fonts-ecolier-court=1.00-6",
  "fonts-essays1743=2.100-4",
  "fonts-fanwood=1.1-7", // MIT
  "fonts-goudybookletter=2010.07.03-6", // public domain
  "fonts-humor-sans=1.0-4",
  "fonts-inconsolata=001.010-6",
  "fonts-karla=20201218-1",
  "fonts-kristi=20101220-1",
  "fonts-lato=2.0-2.1",
  "fonts-league-spartan=2.210-1",
  "fonts-leckerli-one=20120409-1",
  "fonts-liberation2=2.1.5-1",
  "fonts-lindenhill=1.2-6", // MIT
  "fonts-lobster=2.0-2.1",
  "fonts-national-park=0.0~20220205-2",
  "fonts-oldstandard=2.2really-4",
  "fonts-open-sans=1.11-2", // Apache 2.0
  "fonts-quattrocento=1.1-2.1",
  "fonts-quicksand=0.2016-2.1",
  "fonts-roboto-unhinted=2:0~20170802-3", // Apache 2.0
  "fonts-sil-andika=6.101-2",
  "fonts-sil-charis=6.101-1",
  "fonts-tuffy=20120614-2.1", // public domain
  "fonts-yanone-kaffeesatz=2.0+git20211102+ds-1",
];

/** Other families, so that a test shows letters of shapes never seen. */
export const TEST_FONTS = [
  "fonts-anonymous-pro=1.003-4",
  "fonts-arapey=0+git20200408-2",
  "fonts-cantarell=0.303.1-1",
  "fonts-comic-neue=2.51-4",
  "fonts-junction=20110525.18de841-1.1",
  "fonts-kaushanscript=1.02-2.1",
  "fonts-play=1.002+20150307.1-0.1", // Apache 2.0
  "fonts-prociono=2.3-6", // public domain
  "fonts-sil-gentium-basic=1.102-1.1",
  "fonts-sora=0+git20201221+ds-2",
  "fonts-vollkorn=4.105-2",
];
